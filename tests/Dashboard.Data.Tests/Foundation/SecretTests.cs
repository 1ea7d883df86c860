using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class SecretTests
{
    private const string Value = "kd94hf93k423kf44";
    private readonly Secret _secret = new(Value);

    [Fact]
    public void Text_EveryWayToMakeOne_HidesTheValue()
    {
        Assert.Equal(Secret.Redacted, _secret.ToString());
        Assert.Equal(Secret.Redacted, $"{_secret}");
        Assert.Equal(Secret.Redacted, string.Format(CultureInfo.InvariantCulture, "{0}", _secret));
        Assert.DoesNotContain(Value, new Holder(_secret).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Value, JsonSerializer.Serialize(new Holder(_secret)), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_PublicOnes_NoneHoldsTheValue()
    {
        var shown = typeof(Secret).GetProperties().Select(property => property.GetValue(_secret)?.ToString());

        Assert.DoesNotContain(Value, shown, StringComparer.Ordinal);
        Assert.DoesNotContain(typeof(Secret).GetFields(), field => !field.IsLiteral);
    }

    [Fact]
    public void Reveal_Kept_GivesItBack() => Assert.Equal(Value, _secret.Reveal());

    [Fact]
    public void Default_NothingKept_IsEmptyAndLooksTheSame()
    {
        Assert.Equal("", default(Secret).Reveal());
        Assert.True(default(Secret).IsEmpty && new Secret(null).IsEmpty && new Secret("").IsEmpty);
        Assert.False(_secret.IsEmpty);
        Assert.Equal(Secret.Redacted, default(Secret).ToString());
        Assert.Equal(default, new Secret(null));
    }

    [Fact]
    public void Equality_SameOrOtherValue_FollowsTheValue()
    {
        Assert.True(_secret == new Secret(Value));
        Assert.True(_secret != new Secret(Value + "x"));
        Assert.Equal(_secret.GetHashCode(), new Secret(Value).GetHashCode());
        Assert.False(_secret.Equals(Value));
    }

    private sealed record Holder(Secret Token);
}
