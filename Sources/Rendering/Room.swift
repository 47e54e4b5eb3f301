enum RenderingRoom {}
