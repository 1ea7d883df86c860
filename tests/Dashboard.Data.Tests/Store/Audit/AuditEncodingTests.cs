using System.Buffers.Binary;
using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Data.Tests.Store.Audit;

public sealed class AuditEncodingTests
{
    private const string Units = "aA0 .,:|\"'\\\0\n\uD83D\uDE00\uD800é中";

    [Fact]
    public void Encode_AnyEntry_CanBeReadBackWithoutAmbiguity()
    {
        var random = new Random(20260301);
        for (var round = 0; round < 2000; round++)
        {
            var (before, number, entry) = (new byte[32], random.NextInt64(), Any(random));
            random.NextBytes(before);

            var read = new Reader(AuditEncoding.Encode(before, number, entry).ToArray());

            Assert.Equal("Dashboard.AuditLog.1", read.Text());
            Assert.Equal(before, read.Bytes(32));
            Assert.Equal((number, entry.Id, entry.At.ToUnixTimeMilliseconds()), (read.Number(), read.Number(), read.Number()));
            Assert.Equal(
                (entry.UserId, entry.UserName, entry.Action, entry.Details), (read.Text(), read.Text(), read.Text(), read.Text()));
            Assert.Equal((entry.Rows is null ? 0 : 1, entry.Rows ?? 0), (read.Bytes(1)[0], read.Number()));
            Assert.True(read.IsAtEnd);
        }
    }

    [Fact]
    public void Encode_WordsMovedFromFieldToField_IsAnother()
    {
        var one = new AuditEntry { UserId = "ab", UserName = "c", Action = "", Details = "" };
        var other = new AuditEntry { UserId = "a", UserName = "bc", Action = "", Details = "" };

        Assert.NotEqual(AuditEncoding.Encode(new byte[32], 1, one).ToArray(), AuditEncoding.Encode(new byte[32], 1, other).ToArray());
    }

    private static AuditEntry Any(Random random) => new()
    {
        Id = random.NextInt64(),
        At = DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(0, 4_000_000_000_000)),
        UserId = AnyText(random),
        UserName = AnyText(random),
        Action = AnyText(random),
        Details = AnyText(random),
        Rows = random.Next(3) == 0 ? null : random.NextInt64(-3, 3),
    };

    private static string AnyText(Random random) => new(random.GetItems(Units.ToCharArray(), random.Next(6)));

    private sealed class Reader(byte[] bytes)
    {
        private int _at;

        public bool IsAtEnd => _at == bytes.Length;

        public byte[] Bytes(int count) => bytes[_at..(_at += count)];

        public long Number() => BinaryPrimitives.ReadInt64BigEndian(Bytes(8));

        public string Text()
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(Bytes(4));
            return new string([.. Enumerable.Range(0, length).Select(_ => (char)BinaryPrimitives.ReadUInt16BigEndian(Bytes(2)))]);
        }
    }
}
