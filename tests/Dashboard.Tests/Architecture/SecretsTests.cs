using Xunit;

namespace Dashboard.Tests.Architecture;

public sealed class SecretsTests
{
    /// <summary>Who encrypts something for the store. What is new here is encrypted anew by <c>SecretRenewal</c> too.</summary>
    private static readonly string[] Known =
    [
        "Access/SecondFactors/SecondFactor.cs", "Access/Secrets/SecretRenewal.cs",
        "Prompting/DeskHooks/DeskHookEditor.cs", "Schedules/Destinations/DestinationDesk.cs",
        "Settings/AccountRegistry.cs",
        "Settings/Connecting/PendingConnections.cs",
        "Store/Audit/AuditKeys.cs", "Store/Instances/SettingValues.cs", "Store/SecretProtector.cs",
    ];

    [Fact]
    public void Secrets_InTheStore_AreAllKnownToWhatEncryptsThemAnew() => Assert.Equal(
        Known,
        SourceFile.Of("src/Dashboard.Data", ".cs")
            .Where(file => file.Code.Contains(".Protect(", StringComparison.Ordinal))
            .Select(file => file.Path)
            .Order(StringComparer.Ordinal));
}
