global using System.Net;
global using System.Text.Json.Nodes;
global using Microsoft.EntityFrameworkCore;
global using ThiDua.BuildingBlocks.Domain;
