using System.Net;
using System.Net.Sockets;

namespace ThiDua.LocalServers;

/// <summary>Ports on 127.0.0.1 that the operating system chose, or that are still free from last time.</summary>
public static class FreePort
{
    public static int Any() =>
        TryBind(0) ?? throw new LocalServerException("This machine has no free port on 127.0.0.1: end some programs and try again.");

    public static int AnyOr(int? preferred) => preferred is { } port and > 0 && TryBind(port) is { } free ? free : Any();

    private static int? TryBind(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
