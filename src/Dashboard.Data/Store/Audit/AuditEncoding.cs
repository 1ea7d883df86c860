using System.Buffers;
using System.Buffers.Binary;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Store.Audit;

/// <summary>
/// The bytes that a seal is the hash of. Every number has a fixed width and every text its length in front, so that no two entries, and no
/// entry at two places of the chain, have the same bytes.
/// <code>
/// purpose   text            "Dashboard.AuditLog.1"
/// before    32 bytes        the seal before; zeros for the first
/// number    8 bytes         the place in the chain
/// id, at    8 bytes each    at: milliseconds since 1970 (UTC)
/// user id, user name, action, details: text
/// rows      1 byte + 8      0 and zeros where they are not known, else 1 and the number
/// text    = 4 bytes, how many UTF-16 units there are, and the units; all numbers are big-endian
/// </code>
/// </summary>
internal static class AuditEncoding
{
    public const int HashLength = 32;

    private const string Purpose = "Dashboard.AuditLog.1";

    /// <summary>What stands before the first entry.</summary>
    public static byte[] Beginning { get; } = new byte[HashLength];

    public static ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> before, long number, AuditEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Write(bytes, Purpose);
        bytes.Write(before);
        Write(bytes, number);
        Write(bytes, entry.Id);
        Write(bytes, entry.At.ToUnixTimeMilliseconds());
        Write(bytes, entry.UserId);
        Write(bytes, entry.UserName);
        Write(bytes, entry.Action);
        Write(bytes, entry.Details);
        bytes.Write([entry.Rows is null ? (byte)0 : (byte)1]);
        Write(bytes, entry.Rows ?? 0);
        return bytes.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string text)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), text.Length);
        bytes.Advance(sizeof(int));

        // Unit by unit: UTF-8 has but one spelling for every half of a surrogate pair.
        foreach (var unit in text)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.GetSpan(sizeof(char)), unit);
            bytes.Advance(sizeof(char));
        }
    }
}
