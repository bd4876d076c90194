"""A plan or report becomes pages (format-neutral blocks), and pages become Word or PDF."""
