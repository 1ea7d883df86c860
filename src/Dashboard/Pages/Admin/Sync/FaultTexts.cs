using Dashboard.Data.Store;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What is wrong with the store and what to do about it, in one or two sentences that name no place and no secret.</summary>
internal static class FaultTexts
{
    /// <summary>A fault in words.</summary>
    public static string Of(StoreFault fault) => fault switch
    {
        StoreFault.DiskFull => SyncWords.FaultDiskFull,
        StoreFault.FileLocked => SyncWords.FaultFileLocked,
        StoreFault.ReadOnly => SyncWords.FaultReadOnly,
        StoreFault.FileDamaged => SyncWords.FaultFileDamaged,
        StoreFault.FileUnusable => SyncWords.FaultFileUnusable,
        StoreFault.ServerExhausted => SyncWords.FaultServerExhausted,
        StoreFault.WritersWait => SyncWords.FaultWritersWait,
        StoreFault.ServerAway => SyncWords.FaultServerAway,
        StoreFault.FileGone => SyncWords.FaultFileGone,
        _ => SyncWords.FaultOther,
    };
}
