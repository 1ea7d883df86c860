using System.Net;
using System.Net.Sockets;
using Dashboard.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Data.Tests.TestKit;

public sealed class FixtureTests
{
    [Fact]
    public async Task TemporaryFolder_Disposed_IsGoneWithItsFiles()
    {
        var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("note.txt"), "x", TestContext.Current.CancellationToken);

        folder.Dispose();

        Assert.False(Directory.Exists(folder.Path));
        Assert.True(Directory.Exists(other.Path));
    }

    [Fact]
    public async Task SqliteFile_Used_HoldsADatabaseUntilDisposed()
    {
        var file = new SqliteFile();
        await using (var connection = new SqliteConnection(file.ConnectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (x INTEGER)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file.Path));
        file.Dispose();
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public void FreePort_Asked_CanBeListenedOn()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePort.Next());

        listener.Start();

        Assert.NotEqual(0, ((IPEndPoint)listener.LocalEndpoint).Port);
    }

    [Fact]
    public void SourceTree_AskedForSources_LeavesBuildOutputOut()
    {
        var files = SourceTree.Files("src/Dashboard.Data", ".cs");

        Assert.Contains("Feedback/SurveyKind.cs", files, StringComparer.Ordinal);
        Assert.DoesNotContain(files, file => file.StartsWith("obj/", StringComparison.Ordinal));
        Assert.Empty(SourceTree.Files("src/Nowhere"));
    }
}
