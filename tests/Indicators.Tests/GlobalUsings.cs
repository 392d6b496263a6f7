global using System.Text.Json.Nodes;
global using ThiDua.BuildingBlocks.Domain;
global using ThiDua.Contracts.Clusters;
global using ThiDua.Contracts.Clusters.V1;
global using ThiDua.Contracts.Policy;
