"""Files on their way between the person's device and the kernel: on disk here, in pieces on the wire."""
