using System.Globalization;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>The demo of another day.</summary>
public sealed class DemoClockTests : IDisposable
{
    private readonly Product _product = Product.Configured();

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData("2024-02-29T12:00:00Z")]
    [InlineData("2028-12-31T23:30:00Z")]
    public async Task Demo_ClockMoved_LivesThenWithWhatXHasTold(string day)
    {
        var then = DateTimeOffset.Parse(day, CultureInfo.InvariantCulture);
        _product.Settings["Demo__Enabled"] = "true";
        _product.Settings["Demo__Days"] = "3";
        _product.Settings["Demo__PromptsPerDay"] = "60";
        _product.Settings["Demo__ClockShift"] = (then - TimeProvider.System.GetUtcNow()).ToString("c", CultureInfo.InvariantCulture);
        _product.Settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{FreePort.Next()}";

        await using var server = await _product.ServeAsync();
        await Until.TrueAsync(
            async () => await NumberAsync("SELECT COUNT(*) FROM \"Feedback\"") > 20,
            TimeSpan.FromSeconds(60),
            "the demo is read");

        Assert.InRange(await InstantAsync("SELECT MIN(\"SentAt\") FROM \"Feedback\""), then.AddDays(-5), then);
        Assert.InRange(await InstantAsync("SELECT MAX(\"SentAt\") FROM \"Feedback\""), then.AddDays(-4), then.AddMinutes(5));
        Assert.InRange(await InstantAsync("SELECT MIN(\"ReceivedAt\") FROM \"Feedback\""), then, then.AddMinutes(5));
    }

    private async Task<DateTimeOffset> InstantAsync(string sql) => DateTimeOffset.FromUnixTimeMilliseconds(await NumberAsync(sql));

    private async Task<long> NumberAsync(string sql)
    {
        await using var store = new SqliteConnection(_product.ConnectionString);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
