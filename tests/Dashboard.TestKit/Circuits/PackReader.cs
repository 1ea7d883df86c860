using System.Buffers.Binary;
using System.Text;

namespace Dashboard.TestKit.Circuits;

/// <summary>
/// Reads MessagePack (msgpack.org, "Specification") into plain objects: long, bool, string, byte[], object[]; maps are passed over.
/// </summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public object? Read()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            <= 0x7f => (long)kind,
            <= 0x8f => Map(kind & 0x0f),
            <= 0x9f => Array(kind & 0x0f),
            <= 0xbf => Text(kind & 0x1f),
            >= 0xe0 => (long)(sbyte)kind,
            _ => Long(kind),
        };
    }

    private object? Long(byte kind) => kind switch
    {
        0xc0 => null,
        0xc2 => false,
        0xc3 => true,
        0xc4 => Take(Take(1)[0]).ToArray(),
        0xc5 => Take(UInt16()).ToArray(),
        0xc6 => Take(Int32()).ToArray(),
        0xca => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
        0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        0xcc => (long)Take(1)[0],
        0xcd => (long)UInt16(),
        0xce => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        0xcf or 0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        0xd0 => (long)(sbyte)Take(1)[0],
        0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        0xd2 => (long)Int32(),
        0xd9 => Text(Take(1)[0]),
        0xda => Text(UInt16()),
        0xdb => Text(Int32()),
        0xdc => Array(UInt16()),
        0xdd => Array(Int32()),
        0xde => Map(UInt16()),
        _ => throw new InvalidDataException($"0x{kind:x2} is in no message of a circuit."),
    };

    private object?[] Array(int count)
    {
        var values = new object?[count];
        for (var index = 0; index < count; index++)
            values[index] = Read();
        return values;
    }

    private object? Map(int count)
    {
        for (var index = 0; index < 2 * count; index++)
            Read();
        return null;
    }

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private int UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
