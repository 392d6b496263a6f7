global using System.Text;
global using Microsoft.EntityFrameworkCore;
global using ThiDua.TestKit.Servers;
global using ThiDua.TestKit;
global using ThiDua.Contracts.Policy;
