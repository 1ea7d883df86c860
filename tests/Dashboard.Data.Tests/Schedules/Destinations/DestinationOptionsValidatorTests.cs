using Dashboard.Data.Schedules.Destinations;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Schedules.Destinations;

public sealed class DestinationOptionsValidatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_NothingSet_IsFit() => Assert.True(Validate(new DestinationOptions()).Succeeded);

    [Fact]
    public void Validate_EverythingRight_IsFit() => Assert.True(
        Validate(new DestinationOptions
        {
            Folder = _folder.Path,
            AllowedNetworks = { "10.1.0.0/16", "192.168.3.4", "fd00::/8" },
        }).Succeeded);

    [Fact]
    public void Validate_EverythingWrong_NamesEachKey()
    {
        var options = new DestinationOptions { Folder = "reports", AllowedNetworks = { "10.1.0.0/99" }, CaFile = _folder.File("none.pem") };

        var faults = string.Join('\n', Validate(options).Failures ?? []);

        Assert.Contains("Deliveries:Folder: \"reports\" is no absolute path.", faults, StringComparison.Ordinal);
        Assert.Contains("Deliveries:AllowedNetworks: \"10.1.0.0/99\" is no network", faults, StringComparison.Ordinal);
        Assert.Contains("Deliveries:CaFile cannot be read", faults, StringComparison.Ordinal);
        Assert.Contains(
            "Deliveries:Folder: there is no folder",
            Assert.Single(Validate(new DestinationOptions { Folder = _folder.File("not-there") }).Failures!),
            StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(DestinationOptions options) =>
        new DestinationOptionsValidator().Validate(null, options);
}
