using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ReopeningConfiguration : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.ToTable("Reopenings");
        builder.HasKey(reopening => new { reopening.AccountId, reopening.ExternalId, reopening.ReopenedAt });
        builder.Property(reopening => reopening.ExternalId).HasMaxLength(256);

        // What is long past is deleted by its time.
        builder.HasIndex(reopening => reopening.ReopenedAt).HasDatabaseName("IX_Reopenings_ReopenedAt");
    }
}
