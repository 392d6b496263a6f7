global using System.Text.Json.Nodes;
global using System.Text.RegularExpressions;
global using ThiDua.Kubernetes.Tests.Checks;
global using ThiDua.Kubernetes.Tests.Checks.Server;
