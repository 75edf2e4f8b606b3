"""The bare floor: what the workloads cost when written by hand for one purpose, without any library."""
