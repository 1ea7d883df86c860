using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Tells whether two bodies are the same without keeping both in an index.</summary>
internal static class Fingerprint
{
    /// <summary>
    /// The first eight bytes of the body's SHA-256; within one feedback two different bodies never share them in practice.
    /// </summary>
    public static long Compute(string body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(body), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
