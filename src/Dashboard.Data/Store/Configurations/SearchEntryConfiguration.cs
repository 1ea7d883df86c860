using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("SearchEntries");
        builder.HasKey(entry => entry.Key);
        builder.Property(entry => entry.Key).ValueGeneratedNever();
        builder.Property(entry => entry.FeedbackId).HasMaxLength(32);
        builder.HasIndex(entry => entry.FeedbackId).IsUnique().HasDatabaseName("UX_SearchEntries_Feedback");
    }
}
