global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Http.HttpResults;
global using Microsoft.AspNetCore.Routing;
global using Microsoft.EntityFrameworkCore;
global using ThiDua.BuildingBlocks.Domain;
global using ThiDua.BuildingBlocks.Http;
global using ThiDua.BuildingBlocks.Security;
global using ThiDua.Contracts.Policy;
