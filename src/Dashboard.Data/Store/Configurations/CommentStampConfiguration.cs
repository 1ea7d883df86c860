using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class CommentStampConfiguration : IEntityTypeConfiguration<CommentStamp>
{
    public void Configure(EntityTypeBuilder<CommentStamp> builder)
    {
        builder.ToTable("CommentStamps");
        builder.HasKey(row => row.Day);
        builder.Property(row => row.Day).ValueGeneratedNever();
    }
}
