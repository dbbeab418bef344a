/// ICU's word breaker and charset converters behind functions that show none of ICU's types.
#pragma once
