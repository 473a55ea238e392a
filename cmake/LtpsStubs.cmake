# Messages and stubs generated from .proto files (see idl/CMakeLists.txt).
