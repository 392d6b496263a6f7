global using System.Text;
global using Microsoft.EntityFrameworkCore;
global using ThiDua.BuildingBlocks.Domain;
global using ThiDua.BuildingBlocks.Security;
global using ThiDua.Contracts.Policy;
global using ThiDua.TestKit;
global using ThiDua.TestKit.Servers;
