# De regels voor op- en afschalen.
