using Dashboard.Configuration;
using Xunit;

namespace Dashboard.Tests.Configuration;

public sealed class ConnectionOptionsTests
{
    [Theory]
    [InlineData("00:00:00")]
    [InlineData("00:05:00")]
    [InlineData("1.00:00:00")]
    public void PauseHiddenAfter_TimeABrowserCanWait_IsTaken(string time) => Assert.True(Validate(time).Succeeded);

    [Theory]
    [InlineData("-00:00:01")]
    [InlineData("1.00:00:01")]
    public void PauseHiddenAfter_NoSuchTime_IsRefusedByItsKey(string time)
    {
        var result = Validate(time);

        Assert.True(result.Failed);
        Assert.StartsWith("Connection:PauseHiddenAfter:", result.FailureMessage, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string time) => new ConnectionOptionsValidator().Validate(
        null, new ConnectionOptions { PauseHiddenAfter = TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture) });
}
