using Dashboard.Data.Foundation;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Pages.Imports;

/// <summary>
/// What somebody has uploaded, on the disk and not in memory, since it is read several times: for the owner of the process alone, and gone
/// with its last reader, however that ends.
/// </summary>
internal static class UploadCopy
{
    public static async Task<Stream> TakeAsync(IBrowserFile file, long mostBytes, CancellationToken cancellationToken)
    {
        var copy = PrivateFiles.OpenTemporary("dashboard-import");
        try
        {
            await using var upload = file.OpenReadStream(mostBytes, cancellationToken);
            await upload.CopyToAsync(copy, cancellationToken);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
