global using Npgsql;
global using ThiDua.Contracts.Policy;
