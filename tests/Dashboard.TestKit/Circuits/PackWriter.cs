using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Dashboard.TestKit.Circuits;

/// <summary>Writes the few kinds of MessagePack (msgpack.org, "Specification") that the messages of a Blazor circuit are made of.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public PackWriter Array(int count) => Byte((byte)(0x90 | Short(count)));

    public PackWriter EmptyMap() => Byte(0x80);

    public PackWriter Nil() => Byte(0xc0);

    public PackWriter Bool(bool value) => Byte(value ? (byte)0xc3 : (byte)0xc2);

    public PackWriter Int(long value)
    {
        Byte(0xd3);
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public PackWriter Text(string? value)
    {
        if (value is null)
            return Nil();
        var bytes = Encoding.UTF8.GetBytes(value);
        Byte(0xdb);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), bytes.Length);
        _bytes.Advance(sizeof(int));
        _bytes.Write(bytes);
        return this;
    }

    private static int Short(int count) =>
        count < 16 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "No message is that long.");

    private PackWriter Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }
}
