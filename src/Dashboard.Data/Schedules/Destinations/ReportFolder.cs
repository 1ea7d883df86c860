using Microsoft.Extensions.Options;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>
/// Lays reports down in the installation's folder. Whoever looks into it sees a whole file or none: it is written beside its place, under a
/// name that begins with a dot, and moved there at once, over what lay there before.
/// </summary>
public sealed class ReportFolder(IOptions<DestinationOptions> options)
{
    /// <summary>Lays a file down.</summary>
    /// <param name="folder">The folder within the installation's, which is made where there is none.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="cancellationToken">Stops it before the file is in its place; nothing is left behind.</param>
    /// <returns>That it lies there, or why not.</returns>
    public async Task<FolderFault> LayDownAsync(
        string folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!options.Value.HasFolder)
            return FolderFault.Off;
        if (!DestinationRules.IsFolder(folder) || !string.Equals(Path.GetFileName(name), name, StringComparison.Ordinal))
            return FolderFault.BadName;
        try
        {
            var place = Directory.CreateDirectory(Path.Combine(options.Value.Folder, folder)).FullName;
            await LayAsync(Path.Combine(place, $".{name}.part"), Path.Combine(place, name), content, cancellationToken);
            return FolderFault.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FolderFault.NotWritten;
        }
    }

    private static async Task LayAsync(string part, string whole, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, whole, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}

/// <summary>Why a file does not lie in the folder.</summary>
public enum FolderFault
{
    /// <summary>It does.</summary>
    None = 0,

    /// <summary>This installation has no such folder.</summary>
    Off = 1,

    /// <summary>Its name, or the folder's, is none that may be.</summary>
    BadName = 2,

    /// <summary>The folder cannot be written to, or is full.</summary>
    NotWritten = 3,
}
