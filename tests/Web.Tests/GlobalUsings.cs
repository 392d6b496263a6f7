global using System.Text.Json;
global using ThiDua.Demo.Data;
global using ThiDua.Demo.Play;
global using ThiDua.Identity.Tests.Edge;
global using ThiDua.LocalServers;
global using ThiDua.TestKit;
