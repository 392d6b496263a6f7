global using FsCheck;
global using FsCheck.Fluent;
global using Microsoft.EntityFrameworkCore;
global using ThiDua.BuildingBlocks.Domain;
global using ThiDua.Contracts.Clusters;
global using ThiDua.Contracts.Clusters.V1;
global using ThiDua.Contracts.Policy;
