enum TemplatingRoom {}
