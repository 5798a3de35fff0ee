Package: libexample1
Source: example
Version: 1:2.3-4
Architecture: amd64
Maintainer: Example Maintainers <pkg@example.com>
Description: shared library
