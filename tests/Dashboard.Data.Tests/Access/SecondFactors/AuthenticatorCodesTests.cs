using Dashboard.Data.Access.SecondFactors;
using Xunit;

namespace Dashboard.Data.Tests.Access.SecondFactors;

public sealed class AuthenticatorCodesTests
{
    // "12345678901234567890", the key of the standard's examples.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // RFC 6238, appendix B: SHA1, of which six digits are the last six of its eight.
    [Theory]
    [InlineData(59, "287082", 1)]
    [InlineData(1111111109, "081804", 37037036)]
    [InlineData(1111111111, "050471", 37037037)]
    [InlineData(1234567890, "005924", 41152263)]
    [InlineData(2000000000, "279037", 66666666)]
    [InlineData(20000000000, "353130", 666666666)]
    public void Code_OfTheStandard_IsOfItsStep(long seconds, string code, long step) =>
        Assert.Equal(step, AuthenticatorCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(1111111109 - 30, 37037036L)]
    [InlineData(1111111109 + 30, 37037036L)]
    [InlineData(1111111109 - 60, null)]
    [InlineData(1111111109 + 60, null)]
    public void Code_OfTheStepBeforeOrAfter_IsTakenAndNoOther(long seconds, long? step) =>
        Assert.Equal(step, AuthenticatorCodes.StepOf(Key, "081804", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData("287 082", true)]
    [InlineData("287083", false)]
    [InlineData("94287082", false)]
    [InlineData("28708", false)]
    [InlineData("٢٨٧٠٨٢", false)]
    [InlineData("", false)]
    public void Code_AsItIsTyped_IsSixDigits(string code, bool isTaken) =>
        Assert.Equal(isTaken, AuthenticatorCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)) is not null);

    [Fact]
    public void Key_MadeNew_Has160BitsAndIsNoOther()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => AuthenticatorCodes.NewKey()).ToList();

        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
        Assert.Equal(50, keys.Distinct(StringComparer.Ordinal).Count());
    }
}
