global using System.Net;
global using System.Text.Json;
global using ThiDua.Demo.Client;
global using ThiDua.Demo.Data;
