enum PreviewRoom {}
