using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class PullRangeConfiguration : IEntityTypeConfiguration<PullRange>
{
    public void Configure(EntityTypeBuilder<PullRange> builder)
    {
        builder.HasKey(range => new { range.AccountId, range.Purpose });
        builder.Property(range => range.Cursor).HasMaxLength(1024);
        builder.Property(range => range.RequestedBy).HasMaxLength(256);
    }
}
