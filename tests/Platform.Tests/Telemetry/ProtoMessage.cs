using System.Buffers.Binary;
using System.Text;

namespace ThiDua.Platform.Tests.Telemetry;

/// <summary>One protobuf message taken apart by field number; enough to read what an OTLP exporter sends.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ReadOnlyMemory<byte> Bytes)> _fields = [];

    private ProtoMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes.Span, ref at);
            var length = (tag & 7) switch
            {
                0 => VarintLength(bytes.Span, at),
                1 => 8,
                2 => (int)Varint(bytes.Span, ref at),
                5 => 4,
                _ => throw new FormatException($"Wire type {tag & 7} is no protobuf."),
            };
            _fields.Add(((int)(tag >> 3), bytes.Slice(at, length)));
            at += length;
        }
    }

    public static ProtoMessage Parse(ReadOnlyMemory<byte> bytes) => new(bytes);

    public IEnumerable<ProtoMessage> Messages(int field) => Values(field).Select(Parse);

    public ProtoMessage? Message(int field) => Messages(field).FirstOrDefault();

    public string Text(int field) => Encoding.UTF8.GetString(Values(field).FirstOrDefault().Span);

    public string Hex(int field) => Convert.ToHexStringLower(Values(field).FirstOrDefault().Span);

    /// <summary>Key and string value of each attribute in the given field; other kinds of value come as empty text.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int field) =>
        Messages(field).GroupBy(pair => pair.Text(1)).ToDictionary(pair => pair.Key, pair => pair.Last().Message(2)?.Text(1) ?? "");

    public bool Has(int field) => _fields.Exists(entry => entry.Field == field);

    public ulong Fixed64(int field) =>
        Values(field).FirstOrDefault() is { Length: 8 } bytes ? BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span) : 0;

    private IEnumerable<ReadOnlyMemory<byte>> Values(int field) =>
        _fields.Where(entry => entry.Field == field).Select(entry => entry.Bytes);

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }

    private static int VarintLength(ReadOnlySpan<byte> bytes, int at)
    {
        var length = 1;
        while (bytes[at++] >= 0x80) length++;
        return length;
    }
}
