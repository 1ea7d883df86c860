using System.Buffers;

namespace Dashboard.Data.Store.Cells;

/// <summary>
/// The scores of an hour cell in some three bytes each, or four where closings tell how conversations went: their codes in ascending
/// order, each as its distance from the one before, seven bits a byte, the lowest first, with the eighth bit where more follow.
/// </summary>
/// <param name="packed">The bytes.</param>
internal ref struct PackedScores(ReadOnlySpan<byte> packed)
{
    /// <summary>
    /// Of what hour cells hold and how; all cells are made anew when it rises. Cells of a generation from before there were any have 0.
    /// </summary>
    public const int Format = 1;

    private const int BitsPerByte = 7;
    private const int More = 1 << BitsPerByte;

    private readonly ReadOnlySpan<byte> _packed = packed;
    private int _next;
    private int _code;

    public readonly PackedScore Current => new(_code);

    /// <summary>Packs codes that are in ascending order.</summary>
    public static byte[] Pack(IEnumerable<int> codes)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var before = 0;
        foreach (var code in codes)
        {
            Write(bytes, code - before);
            before = code;
        }

        return bytes.WrittenSpan.ToArray();
    }

    public readonly PackedScores GetEnumerator() => this;

    public bool MoveNext()
    {
        var (distance, shift) = (0, 0);
        while (_next < _packed.Length)
        {
            var part = _packed[_next++];
            distance |= (part & (More - 1)) << shift;
            if (part < More)
            {
                _code += distance;
                return true;
            }

            shift += BitsPerByte;
        }

        return false;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, int distance)
    {
        for (; distance >= More; distance >>= BitsPerByte)
            bytes.Write([(byte)(distance | More)]);
        bytes.Write([(byte)distance]);
    }
}
