"""Files on their way between the person's device and the kernel: on disk here, in pieces on the wire."""

from nbdash.files.spool import Spool, SpooledFile
from nbdash.files.uploaded import UploadedFile

__all__ = ["Spool", "SpooledFile", "UploadedFile"]
