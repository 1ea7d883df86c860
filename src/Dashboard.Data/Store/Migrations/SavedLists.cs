namespace Dashboard.Data.Store.Migrations;

/// <summary>
/// Lists of answers that were saved while an address without a word about comments listed all of them: it says so from now on, and they
/// show what they showed.
/// </summary>
internal static class SavedLists
{
    public const string Up =
        """
        UPDATE "SavedViews" SET "Address" = "Address" || CASE WHEN "Address" LIKE '%?%' THEN '&' ELSE '?' END || 'comment=all'
        WHERE ("Address" = '/responses' OR "Address" LIKE '/responses?%')
            AND "Address" NOT LIKE '%?comment=%' AND "Address" NOT LIKE '%&comment=%' AND length("Address") <= 1988;
        """;
}
