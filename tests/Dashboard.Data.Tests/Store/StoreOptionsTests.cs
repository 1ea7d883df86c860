using Dashboard.Data.Store;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class StoreOptionsTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=data/dashboard.db")]
    [InlineData("sqlite", "Data Source=:memory:")]
    [InlineData("Postgres", "Host=db.example;Database=dashboard;Username=dashboard;Password=secret")]
    [InlineData("postgres", "Host=/var/run/postgresql;Database=dashboard")]
    public void Validate_SoundSettings_Passes(string provider, string connectionString) => Assert.Null(Fault(provider, connectionString));

    [Theory]
    [InlineData("Oracle", "Data Source=x", "Store:Provider is 'Oracle'; it can be Sqlite or Postgres.")]
    [InlineData("", "Data Source=x", "Store:Provider is ''")]
    [InlineData("Sqlite", "", "ConnectionStrings:Store is not a SQLite")]
    [InlineData("Sqlite", "Host=db.example;Database=dashboard", "ConnectionStrings:Store is not a SQLite")]
    [InlineData("Postgres", "", "ConnectionStrings:Store names no Host")]
    [InlineData("Postgres", "Host=db.example", "ConnectionStrings:Store names no Database")]
    [InlineData("Postgres", "Data Source=data/dashboard.db", "ConnectionStrings:Store is not a PostgreSQL")]
    [InlineData("Postgres", "Host=db.example;Database=d;Port=many", "ConnectionStrings:Store is not a PostgreSQL")]
    [InlineData("Postgres", "nonsense", "ConnectionStrings:Store is not a PostgreSQL")]
    public void Validate_UnsoundSettings_NamesTheKey(string provider, string connectionString, string sentence) =>
        Assert.StartsWith(sentence, Fault(provider, connectionString), StringComparison.Ordinal);

    [Fact]
    public void Validate_UnknownWordWithPassword_KeepsThePassword() =>
        Assert.DoesNotContain("hunter2", Fault("Postgres", "Host=db.example;Pass=hunter2"), StringComparison.Ordinal);

    private static string? Fault(string provider, string connectionString) =>
        new StoreOptionsValidator()
            .Validate(null, new StoreOptions { Provider = provider, ConnectionString = connectionString })
            .FailureMessage;
}
