internal import CEmbeddedFiles

/// The tables that are part of the program.
enum EmbeddedRegister {
  /// All of them.
  static var files: [RegisterFile] {
    var files: [RegisterFile] = []
    var name: UnsafePointer<CChar>?
    var length = 0
    while let start = unsafe cembedded_register_table(files.count, &name, &length),
      let name = unsafe name
    {
      files.append(
        unsafe RegisterFile(
          path: String(cString: name),
          bytes: Array(UnsafeBufferPointer(start: start, count: length))))
    }
    return files
  }
}
