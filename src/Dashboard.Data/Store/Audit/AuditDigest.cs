using System.Buffers.Binary;
using System.Security.Cryptography;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Store.Audit;

/// <summary>
/// A plain hash (SHA-256) over seals and their entries, in their order. It needs no key: when that of the seals is lost, it is taken of all
/// that is there, and written down in an entry that the new key seals.
/// </summary>
internal sealed class AuditDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of what was added so far, in hexadecimal digits.</summary>
    public string Now => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <param name="entry">Null for one that is missing.</param>
    public void Add(AuditSeal seal, AuditEntry? entry)
    {
        if (entry is not null)
        {
            _hash.AppendData(AuditEncoding.Encode(seal.Hash, seal.Number, entry));
            return;
        }

        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, seal.Number);
        _hash.AppendData(seal.Hash);
        _hash.AppendData(number);
    }

    public void Dispose() => _hash.Dispose();
}
