using System.Net;
using System.Net.Sockets;

namespace ThiDua.Identity;

/// <summary>Where a request came from (<i>nguồn</i>), for counting: an address of IPv4, or the /64 of IPv6 that one household is given
/// whole.</summary>
internal static class Source
{
    public static string Of(HttpContext http) => Prefix(http.Connection.RemoteIpAddress, v4: 32, v6: 64);

    /// <summary>As it is kept in records: the network and not the one machine in it.</summary>
    public static string NetworkOf(HttpContext http) => Prefix(http.Connection.RemoteIpAddress, v4: 24, v6: 48);

    internal static string Prefix(IPAddress? address, int v4, int v6)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var (bytes, bits) = (address.GetAddressBytes(), address.AddressFamily == AddressFamily.InterNetwork ? v4 : v6);
        if (bits == bytes.Length * 8) return address.ToString();
        for (var bit = bits; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
