using ThiDua.TestKit.Servers;

[assembly: AssemblyFixture(typeof(TestServers))]
