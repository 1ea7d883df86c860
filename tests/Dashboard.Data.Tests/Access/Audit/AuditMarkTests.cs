using Dashboard.Data.Access.Audit;
using Xunit;

namespace Dashboard.Data.Tests.Access.Audit;

public sealed class AuditMarkTests
{
    private const string Hash = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    [Theory]
    [InlineData("12:" + Hash, true)]
    [InlineData("0:" + Hash, true)]
    [InlineData("12", false)]
    [InlineData("-1:" + Hash, false)]
    [InlineData("12:" + Hash + "0", false)]
    [InlineData("", false)]
    public void TryParse_Text_IsReadOrRefused(string text, bool isMark)
    {
        Assert.Equal(isMark, AuditMark.TryParse(text, out var mark));
        Assert.Equal(isMark ? text : null, mark?.ToString());
    }
}
