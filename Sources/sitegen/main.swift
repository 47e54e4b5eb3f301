import SitegenCommands

await Sitegen.main()
