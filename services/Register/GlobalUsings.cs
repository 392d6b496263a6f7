global using Microsoft.EntityFrameworkCore;
global using ThiDua.BuildingBlocks.Domain;
global using ThiDua.BuildingBlocks.Messaging;
global using ThiDua.BuildingBlocks.Persistence;
global using ThiDua.BuildingBlocks.Security;
global using ThiDua.Contracts.Clusters;
global using ThiDua.Contracts.Clusters.V1;
global using ThiDua.Contracts.Policy;
