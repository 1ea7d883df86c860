using Dashboard.Data.Foundation;

namespace Dashboard.Printing;

/// <summary>
/// What a print needs of the disk, in a folder that nobody but this process may enter, and that is gone with the print. What a process
/// that was killed has left there, a later one takes away.
/// </summary>
internal sealed class PrintFolder : IAsyncDisposable
{
    private const string Prefix = "dashboard-print-";

    // Much longer than any print may take.
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly DirectoryInfo _folder;

    private PrintFolder(DirectoryInfo folder) => _folder = folder;

    /// <summary>What is printed.</summary>
    public string Page => Path.Combine(_folder.FullName, "report.html");

    /// <summary>What is made of it.</summary>
    public string Pdf => Path.Combine(_folder.FullName, "report.pdf");

    /// <summary>Where Chromium keeps what it keeps, and what it takes for its home.</summary>
    public string Profile => Path.Combine(_folder.FullName, "profile");

    /// <summary>Makes one with a page in it.</summary>
    public static async Task<PrintFolder> CreateAsync(string html, CancellationToken cancellationToken)
    {
        RemoveForgotten();
        var folder = new PrintFolder(Directory.CreateTempSubdirectory(Prefix));
        try
        {
            Directory.CreateDirectory(folder.Profile);
            await using var page = new FileStream(folder.Page, PrivateFiles.ForOwner(new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write,
            }));
            await using var text = new StreamWriter(page);
            await text.WriteAsync(html.AsMemory(), cancellationToken);
            return folder;
        }
        catch
        {
            await folder.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A process that was just killed may be writing its last file.
        for (var tries = 0; tries < 40 && !TryRemove(_folder); tries++)
            await Task.Delay(BetweenTries, TimeProvider.System);
    }

    private static void RemoveForgotten()
    {
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - Forgotten;
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (folder.LastWriteTimeUtc < before)
                TryRemove(folder);
        }
    }

    private static bool TryRemove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
